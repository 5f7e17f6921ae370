/** What an arm of a comparison minimises: the batched loss of all replicas and the guidance in it. */
package mnl.engine.method;

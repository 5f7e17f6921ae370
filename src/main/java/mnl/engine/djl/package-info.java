/** Starting the native library, and watching what it holds. The only user of system properties. */
package mnl.engine.djl;

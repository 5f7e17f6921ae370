/** Where the engine is put together: the only room outside of it that knows more than its contract. */
package mnl.lab.engine;

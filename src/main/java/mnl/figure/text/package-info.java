/** Numbers as text, rounded in one place. */
package mnl.figure.text;

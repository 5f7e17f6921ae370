/** The field's terms with formulas and sources: read from one file, searched, and linked to each other. */
@NullMarked
package mnl.ui.glossary;

import org.jspecify.annotations.NullMarked;

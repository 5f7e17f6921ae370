package mnl.recipe.avdigits.picture;

/**
 * One face of a font family, and where it comes from.
 *
 * @param family name of the family
 * @param face full name of the face
 * @param debianPackage the Debian package that has it
 * @param licence SPDX identifier where there is one
 */
public record FontFace(String family, String face, String debianPackage, String licence) {}

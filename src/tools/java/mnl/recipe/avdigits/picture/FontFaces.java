package mnl.recipe.avdigits.picture;

import java.util.List;
import java.util.stream.Stream;

/** The font families that digits are drawn with: one upright face each, from Debian packages, all under free licences. */
public final class FontFaces {
    private static final String OFL = "OFL-1.1";
    private static final String APACHE = "Apache-2.0";
    private static final String VERA = "Bitstream-Vera";
    private static final String PUBLIC_DOMAIN = "public domain";

    private static final List<FontFace> UNRELATED = List.of(
            new FontFace("Andika", "Andika", "fonts-sil-andika", OFL),
            new FontFace("Averia Sans GWF", "Averia Sans GWF Regular", "fonts-averia-sans-gwf", OFL),
            new FontFace("Bebas Neue Regular", "BebasNeueRegular", "fonts-bebas-neue", OFL),
            new FontFace("Because We Build", "Because We Build Regular", "fonts-bwht", OFL),
            new FontFace("Because We Connect", "Because We Connect Regular", "fonts-bwht", OFL),
            new FontFace("Because We Create", "Because We Create Regular", "fonts-bwht", OFL),
            new FontFace("Because We Learn", "Because We Learn Regular", "fonts-bwht", OFL),
            new FontFace("Because We Mentor", "Because We Mentor Regular", "fonts-bwht", OFL),
            new FontFace("Because We Organize", "Because We Organize Regular", "fonts-bwht", OFL),
            new FontFace("Breip", "The Breip", "fonts-breip", "OFL-1.0"),
            new FontFace("CabinSketch", "CabinSketch Bold", "fonts-cabinsketch", OFL),
            new FontFace("Cherry Bomb", "Cherry Bomb Regular", "fonts-cherrybomb", OFL),
            new FontFace("Comfortaa", "Comfortaa Regular", "fonts-comfortaa", OFL),
            new FontFace("Comic Neue", "Comic Neue Regular", "fonts-comic-neue", OFL),
            new FontFace("Dancing Script", "DancingScript", "fonts-dancingscript", OFL),
            new FontFace("DkgHandwriting", "DkgHandwriting", "fonts-dkg-handwriting", OFL),
            new FontFace("Dosis", "Dosis-Medium", "fonts-dosis", OFL),
            new FontFace("EB Garamond 12", "EB Garamond 12 Regular", "fonts-ebgaramond", OFL),
            new FontFace("Essays1743", "Essays 1743", "fonts-essays1743", OFL),
            new FontFace("GNUTypewriter", "GNUTypewriter", "fonts-gnutypewriter", OFL),
            new FontFace("Goudy Bookletter 1911", "Goudy Bookletter 1911", "fonts-goudybookletter", PUBLIC_DOMAIN),
            new FontFace("Humor Sans", "Humor Sans", "fonts-humor-sans", OFL),
            new FontFace("Inconsolata", "Inconsolata", "fonts-inconsolata", "OFL-1.0"),
            new FontFace("Jura", "Jura Regular", "fonts-jura", OFL),
            new FontFace("Kaushan Script", "KaushanScript-Regular", "fonts-kaushanscript", OFL),
            new FontFace("Klee One", "Klee One Regular", "fonts-klee", OFL),
            new FontFace("Kristi", "Kristi", "fonts-kristi", OFL),
            new FontFace("Lato", "Lato Regular", "fonts-lato", OFL),
            new FontFace("League Spartan", "League Spartan Regular", "fonts-league-spartan", OFL),
            new FontFace("Leckerli One", "Leckerli One", "fonts-leckerli-one", OFL),
            new FontFace("Lobster Two", "LobsterTwo", "fonts-lobstertwo", OFL),
            new FontFace("Open Sans", "Open Sans", "fonts-open-sans", APACHE),
            new FontFace("Play", "Play", "fonts-play", OFL),
            new FontFace("Quicksand", "Quicksand Regular", "fonts-quicksand", OFL),
            new FontFace("Radis Sans", "RadisSans-Medium", "fonts-radisnoir", OFL),
            new FontFace("Tomson Talks", "Tomson Talks", "fonts-tomsontalks", OFL),
            new FontFace("Tuffy", "Tuffy Regular", "fonts-tuffy", PUBLIC_DOMAIN),
            new FontFace("Vollkorn", "Vollkorn Regular", "fonts-vollkorn", OFL),
            new FontFace("Yanone Kaffeesatz", "Yanone Kaffeesatz Regular", "fonts-yanone-kaffeesatz", OFL),
            new FontFace("Yusei Magic", "Yusei Magic Regular", "fonts-yusei-magic", OFL));

    private static final List<List<FontFace>> RELATED = List.of(
            List.of(
                    new FontFace("DejaVu Sans", "DejaVu Sans", "fonts-dejavu-core", VERA),
                    new FontFace("DejaVu Sans Mono", "DejaVu Sans Mono", "fonts-dejavu-core", VERA),
                    new FontFace("DejaVu Serif", "DejaVu Serif", "fonts-dejavu-core", VERA),
                    new FontFace("Hack", "Hack Regular", "fonts-hack", "MIT AND Bitstream-Vera")),
            List.of(
                    new FontFace("Arimo", "Arimo Regular", "fonts-croscore", OFL),
                    new FontFace("Cousine", "Cousine Regular", "fonts-croscore", OFL),
                    new FontFace("Tinos", "Tinos Regular", "fonts-croscore", OFL)),
            List.of(
                    new FontFace("Roboto", "Roboto", "fonts-roboto-unhinted", APACHE),
                    new FontFace("Roboto Condensed", "Roboto Condensed", "fonts-roboto-unhinted", APACHE)));

    private FontFaces() {}

    /** All faces, relatives in one group. */
    public static List<List<FontFace>> groups() {
        return Stream.concat(RELATED.stream(), UNRELATED.stream().map(List::of)).toList();
    }
}

package dev.unknot.catalogue;

/** The real catalogue, for tests that start no application. */
public final class TestCatalogue {

    private static final Catalogue CATALOGUE = read();

    private TestCatalogue() {}

    public static Catalogue get() {
        return CATALOGUE;
    }

    /** All drawings, drawn again. */
    public static Pictures pictures() {
        return Pictures.read(ContentFiles.read(), CATALOGUE);
    }

    private static Catalogue read() {
        var files = ContentFiles.read();
        return new Catalogue(files.parse(), files.fingerprint());
    }
}

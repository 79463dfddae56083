package dev.lisle.client.coverage;

import java.util.Set;
import java.util.TreeSet;

/** The texts that stand for something, wherever they come. */
public final class Enumerations {
    /** Those of every enum of the catalogue, of the scopes and of the metrics. */
    public static final Set<String> TEXTS = texts();

    private Enumerations() {}

    private static Set<String> texts() {
        Set<String> texts = new TreeSet<>(Catalogue.enumerations());
        texts.addAll(Catalogue.names("scopes"));
        texts.addAll(Catalogue.names("media_insights"));
        texts.addAll(Catalogue.names("user_insights"));
        return texts;
    }
}

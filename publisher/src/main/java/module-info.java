/** From a draft to a published chain, exactly once. Begin at {@link dev.lisle.publisher.Publisher}. */
module dev.lisle.publisher {
    requires transitive dev.lisle.client;
    requires transitive dev.lisle.text;
    requires static transitive org.jspecify;
    requires java.desktop;
    requires org.commonmark;
    requires org.commonmark.ext.gfm.strikethrough;
    requires org.slf4j;
    requires org.snakeyaml.engine;
    requires tools.jackson.core;

    exports dev.lisle.publisher;
    exports dev.lisle.publisher.documents;
    exports dev.lisle.publisher.doubt;
    exports dev.lisle.publisher.drafts;
    exports dev.lisle.publisher.hosting;
    exports dev.lisle.publisher.ledger;
    exports dev.lisle.publisher.plans;
    exports dev.lisle.publisher.preflight;
    exports dev.lisle.publisher.probe;
    exports dev.lisle.publisher.waiting;
}

/** A typed client of Meta's Threads API. Begin at {@link dev.lisle.client.ThreadsClient}. */
module dev.lisle.client {
    requires transitive java.net.http;
    requires static transitive org.jspecify;
    requires org.slf4j;
    requires tools.jackson.core;

    exports dev.lisle.client;
    exports dev.lisle.client.auth;
    exports dev.lisle.client.calls;
    exports dev.lisle.client.containers;
    exports dev.lisle.client.errors;
    exports dev.lisle.client.http;
    exports dev.lisle.client.insights;
    exports dev.lisle.client.intents;
    exports dev.lisle.client.limits;
    exports dev.lisle.client.locations;
    exports dev.lisle.client.oembed;
    exports dev.lisle.client.paging;
    exports dev.lisle.client.posts;
    exports dev.lisle.client.profiles;
    exports dev.lisle.client.raw;
    exports dev.lisle.client.replies;
    exports dev.lisle.client.search;
    exports dev.lisle.client.time;
    exports dev.lisle.client.webhooks;
}

package dev.lisle.publisher.hosting;

import java.net.URI;

/** Refuses every file. */
enum NoMediaHost implements MediaHost {
    INSTANCE;

    @Override
    public URI host(LocalMedia media, UploadProgress progress) {
        throw new MediaHostException("\"" + media.path() + "\" is a local file, and Meta fetches media from a public"
                + " address only. Upload it somewhere and give its https:// address, or configure a media host.");
    }

    @Override
    public void remove(URI address) {
        // nothing was ever hosted here
    }
}

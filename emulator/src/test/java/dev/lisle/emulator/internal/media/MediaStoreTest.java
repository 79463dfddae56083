package dev.lisle.emulator.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MediaStoreTest {
    private final MediaStore store = new MediaStore();

    @Test
    void closingTakesTheFilesAndTheirFolderAway() throws IOException {
        Path path = store.keep(content(100), 100, null).path();
        assertThat(path).hasSize(100);

        store.close();

        assertThat(path.getParent()).doesNotExist();
    }

    @Test
    void aFileThatIsTooLargeIsNotKept() throws IOException {
        Path folder = store.keep(content(1), 1, null).path().getParent();

        assertThatThrownBy(() -> store.keep(content(101), 100, null)).isInstanceOf(TooLargeException.class);

        assertThat(folder).isDirectoryContaining("glob:**/media-*.bin");
        assertThat(folder.toFile().list((dir, name) -> name.endsWith(".bin"))).hasSize(1);
        store.close();
    }

    @Test
    void aFileThatArrivesWhileTheStoreIsClosedIsNotKept() throws IOException {
        Path folder = store.keep(content(1), 1, null).path().getParent();
        InputStream closing = new ByteArrayInputStream(new byte[100]) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                store.close();
                return super.read(buffer, offset, length);
            }
        };

        assertThatThrownBy(() -> store.keep(closing, 100, null))
                .isInstanceOf(IOException.class)
                .hasMessage("The emulator was stopped meanwhile");

        assertThat(folder).doesNotExist();
    }

    private static InputStream content(int size) {
        return new ByteArrayInputStream(new byte[size]);
    }
}

package dev.lisle.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.time.Pause;
import dev.lisle.emulator.Emulator;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.outbox.web.OutboxPage;
import dev.lisle.outbox.workers.OutboxWorker;
import dev.lisle.publisher.PublisherSettings;
import dev.lisle.publisher.doubt.InDoubt;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A person at the page of the outbox, a worker behind it, and the emulator. */
abstract class OutboxStage {
    static final Duration FAR = Duration.ofDays(3);

    static Browser browser;

    @TempDir
    private Path folder;

    Emulator emulator;
    private ThreadsClient client;
    OutboxDatabase database;
    Outbox outbox;
    OutboxPage served;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        emulator = Emulator.start();
        client = ThreadsClient.builder(AccessToken.of(emulator.account("ada").token()))
                .settings(ClientSettings.defaults().withAddress(emulator.address()))
                .time(emulator.clock().asClock(), pause())
                .build();
        database = OutboxDatabase.sqlite(folder.resolve("outbox.db"));
        outbox = Outbox.of(database);
        served = OutboxPage.builder(outbox).start();
    }

    @AfterEach
    void stop() {
        browser.closePages();
        served.close();
        database.close();
        client.close();
        emulator.close();
    }

    /** On this thread, with the emulator's time for all waiting. */
    void publishDue(InDoubt inDoubt) {
        try (OutboxWorker worker = outbox.worker(account -> client)
                .publisher(publisher -> publisher.settings(PublisherSettings.defaults()
                        .with(PublisherSettings.Caution.defaults().with(inDoubt))))
                .time(emulator.clock().asClock(), pause())
                .build()) {
            worker.runDue();
        }
    }

    private Pause pause() {
        return duration -> {
            if (!duration.isNegative()) {
                emulator.clock().advance(duration.plusMillis(1));
            }
        };
    }

    Page open(String view, int width, ColorScheme scheme) {
        Page page = browser.page(width, scheme);
        page.navigate(served.address() + view);
        return page;
    }

    static Locator text(Page page) {
        return page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true));
    }

    static Locator media(Page page, int number) {
        return page.getByRole(AriaRole.GROUP, named("Media " + number));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

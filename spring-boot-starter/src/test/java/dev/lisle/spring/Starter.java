package dev.lisle.spring;

import dev.lisle.emulator.Emulator;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** An application that has the starter and nothing else, against an emulator. */
final class Starter {
    private Starter() {}

    static ApplicationContextRunner against(Emulator emulator) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ThreadsAutoConfiguration.class,
                        PublisherAutoConfiguration.class,
                        OutboxAutoConfiguration.class,
                        OutboxHealthAutoConfiguration.class,
                        MetricsAutoConfiguration.class,
                        OutboxMetricsAutoConfiguration.class,
                        WebhookAutoConfiguration.class))
                .withPropertyValues("lisle.address=" + emulator.address());
    }

    static String token(Emulator emulator, String account) {
        return emulator.account(account).token();
    }
}

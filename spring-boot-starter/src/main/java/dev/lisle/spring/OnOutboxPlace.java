package dev.lisle.spring;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Whether the properties say where the outbox keeps its posts. */
final class OnOutboxPlace extends AnyNestedCondition {
    OnOutboxPlace() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnProperty("lisle.outbox.file")
    static final class InAFile {}

    @ConditionalOnProperty("lisle.outbox.data-source")
    static final class InADatabase {}
}

package dev.lisle.spring;

import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether the properties name one account, so that "the client" means something. Spring says the reason if a bean is missed. */
final class OnOneAccount extends SpringBootCondition {
    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        int accounts = Binder.get(context.getEnvironment())
                .bind("lisle", LisleProperties.class)
                .map(properties -> properties.logins().size())
                .orElse(0);
        return new ConditionOutcome(
                accounts == 1,
                accounts == 0
                        ? "no account is set: set lisle.token or lisle.token-file"
                        : accounts + " accounts are set: inject ThreadsAccounts, and ask it for the one you mean");
    }
}

package dev.lisle.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has Spring Boot say what is wrong with a property, and no stack trace, when the application does not start for it. */
final class LisleFailureAnalyzer extends AbstractFailureAnalyzer<LisleConfigurationException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LisleConfigurationException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), "Change the property as said.", cause);
    }
}

package dev.lisle.spring;

/** A property that says something impossible; it names the property, the rule and the remedy, and no secret. */
public final class LisleConfigurationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    LisleConfigurationException(String message) {
        super(message);
    }

    LisleConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}

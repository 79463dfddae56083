/** Clients, publisher and outbox as beans of a Spring Boot application, set up by its properties. */
@NullMarked
package dev.lisle.spring;

import org.jspecify.annotations.NullMarked;

/** What will be published, part by part, decided before anything is sent. */
@NullMarked
package dev.lisle.publisher.plans;

import org.jspecify.annotations.NullMarked;

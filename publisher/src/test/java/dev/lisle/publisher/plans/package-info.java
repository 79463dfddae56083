/** Tests. */
@NullMarked
package dev.lisle.publisher.plans;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.lisle.micrometer;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.lisle.spring;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.lisle.outbox.web;

import org.jspecify.annotations.NullMarked;

/** The ways of the Graph API that every endpoint shares: parameters, errors, fields, pages, and who is asked what. */
@NullMarked
package dev.lisle.emulator.internal.graph;

import org.jspecify.annotations.NullMarked;

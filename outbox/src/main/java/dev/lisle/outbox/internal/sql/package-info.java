/** The tables of the outbox, in SQLite and PostgreSQL. */
@NullMarked
package dev.lisle.outbox.internal.sql;

import org.jspecify.annotations.NullMarked;

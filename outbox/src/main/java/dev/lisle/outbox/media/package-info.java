/** The files of posts that wait, kept beside the database so that nobody can change or lose them before their time. */
@NullMarked
package dev.lisle.outbox.media;

import org.jspecify.annotations.NullMarked;

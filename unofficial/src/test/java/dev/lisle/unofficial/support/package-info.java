/** For the tests of this module: a recording server, the samples, time that only tests move. */
@NullMarked
package dev.lisle.unofficial.support;

import org.jspecify.annotations.NullMarked;

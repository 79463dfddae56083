/** For our own tests: seeded generators, and recorded answers served over real HTTP. */
@NullMarked
package dev.lisle.testing;

import org.jspecify.annotations.NullMarked;

/** All guards in their order. */
@NullMarked
package dev.unknot.guard.chain;

import org.jspecify.annotations.NullMarked;

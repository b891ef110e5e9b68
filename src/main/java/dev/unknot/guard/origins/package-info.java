/** Headers of every answer, and which origins are our own. */
@NullMarked
package dev.unknot.guard.origins;

import org.jspecify.annotations.NullMarked;

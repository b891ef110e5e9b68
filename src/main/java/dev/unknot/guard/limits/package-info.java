/** How much one visitor, and all together, may ask for. */
@NullMarked
package dev.unknot.guard.limits;

import org.jspecify.annotations.NullMarked;

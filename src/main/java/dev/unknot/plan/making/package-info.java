/** From a wish to a kept plan, and every change of it. */
@NullMarked
package dev.unknot.plan.making;

import org.jspecify.annotations.NullMarked;

/** A plan in time: its twelve weeks, the days that are over, and missed days. */
@NamedInterface
@NullMarked
package dev.unknot.plan.weeks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

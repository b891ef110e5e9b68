/** What a week is made of, asked for and planned: the words that the planner and its callers share. */
@NamedInterface
@NullMarked
package dev.unknot.planner.week;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

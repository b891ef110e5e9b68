/** Whether a week keeps the rules. It shares nothing with the search, so that neither can hide a mistake of the other. */
@NamedInterface
@NullMarked
package dev.unknot.planner.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

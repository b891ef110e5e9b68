/** The pages of a plan. */
@NamedInterface
@NullMarked
package dev.unknot.plan.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

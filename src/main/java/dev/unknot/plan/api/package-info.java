/** The plan for programs. */
@NullMarked
package dev.unknot.plan.api;

import org.jspecify.annotations.NullMarked;

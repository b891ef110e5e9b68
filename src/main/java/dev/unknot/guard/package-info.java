/** What stands before and behind every page: headers, limits, refusals, and the words for what went wrong. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.unknot.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

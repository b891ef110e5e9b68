/** Why the application did not start: in one line, with the setting to change. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.unknot.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

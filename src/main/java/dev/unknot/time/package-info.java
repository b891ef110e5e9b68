/** What day it is for a person, and the time zones there are to choose from. */
@ApplicationModule(allowedDependencies = {"activity", "input", "web"})
@NullMarked
package dev.unknot.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

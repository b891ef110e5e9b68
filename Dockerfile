# syntax=docker/dockerfile:1

# Built with the wrapper, so that the image holds what a build without Docker makes.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml LICENSE NOTICE ./
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip package \
    && java -Djarmode=tools -jar target/unknot-*.jar extract --destination extracted \
    && mv extracted/unknot-*.jar extracted/unknot.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin unknot \
    && install --directory --owner=unknot --mode=0700 /data

# Is it ready? Asked with what every Debian and Ubuntu image has.
COPY --chmod=755 <<'READY' /app/ready
#!/usr/bin/env bash
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}"
printf 'GET %s/actuator/health/readiness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "${SERVER_SERVLET_CONTEXTPATH:-}" >&3
read -r _ status _ <&3
[ "$status" = 200 ]
READY

# The libraries change seldom and the application often: two layers.
COPY --from=build /build/extracted/lib /app/lib
COPY --from=build /build/extracted/unknot.jar /app/unknot.jar

# Start once, on an empty database in memory, and keep what the JVM learned: later starts take about half the time.
# The collector and the path of the jar must be those of the real start, or the cache is not used.
RUN java -XX:+UseSerialGC -XX:AOTCacheOutput=/app/unknot.aot -Dspring.context.exit=onRefresh \
    "-Dspring.datasource.url=jdbc:h2:mem:training;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH" \
    -jar /app/unknot.jar

# Without a database of its own the application keeps a file here; SPRING_DATASOURCE_URL names another place.
ENV SPRING_DATASOURCE_URL="jdbc:h2:file:/data/unknot;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;MAX_COMPACT_TIME=3000;TRACE_LEVEL_FILE=0"
VOLUME /data

USER unknot
WORKDIR /tmp
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["/app/ready"]
# Once memory ran out, nobody knows which threads are left: end, and let whoever watches start it again.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:AOTCache=/app/unknot.aot", "-XX:MaxRAMPercentage=60", "-jar", "/app/unknot.jar"]

package dev.unknot.schema;

import dev.unknot.running.Client;
import dev.unknot.running.Person;
import dev.unknot.running.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a database as the version at hand leaves it, with some plans, their keys, and everything that is held about them:
 * for the test that every later version opens them.
 */
public final class SchemaKeeper {

    private static final int PORT = 8310;
    private static final int PLANS = 6;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SchemaKeeper() {}

    /** Arguments: the folder to write to, the folder with the migrations, and the jar. */
    public static void main(String[] arguments) throws Exception {
        var target = Files.createDirectories(Path.of(arguments[0]));
        var folder = Files.createTempDirectory("unknot-schema");
        Server.prepare(folder, Path.of(arguments[2]).toAbsolutePath());
        var url = "jdbc:h2:file:" + folder.resolve("unknot") + Server.H2;
        var server = new Server(folder, PORT, url + ";WRITE_DELAY=0");
        server.start();
        var plans = new ArrayList<Map<String, Object>>();
        try {
            for (int at = 0; at < PLANS; at++) {
                plans.add(plan(server.client(), at));
            }
        } finally {
            server.kill();
        }
        try (var database = DriverManager.getConnection(url, "unknot", "")) {
            for (var plan : plans) {
                addRow(plan, database);
            }
            var lines = plans.stream().map(JSON::writeValueAsString).collect(Collectors.joining(",\n"));
            Files.writeString(target.resolve("plans.json"), "[\n" + lines + "\n]\n");
            Files.writeString(target.resolve("tables.sql"), tables(Path.of(arguments[1])) + history(database));
        }
    }

    /** Every other one is changed, some more than once. */
    private static Map<String, Object> plan(Client client, int at) throws IOException, InterruptedException {
        var key = client.make(at);
        for (int change = 0; change < at / 2; change++) {
            var tag = Client.tag(client.send("GET", "/api/plans/" + key, "", null));
            var wish = JSON.writeValueAsString(Person.wish(at + 1 + change));
            if (client.send("PUT", "/api/plans/" + key + "/wish", wish, tag).statusCode() != 200) {
                throw new IllegalStateException("The plan was not changed");
            }
        }
        var plan = new LinkedHashMap<String, Object>();
        plan.put("key", key);
        var file = client.send("GET", "/api/plans/" + key + "/export", "", null).body();
        plan.put("held", JSON.readTree(file).get("plan"));
        return plan;
    }

    private static void addRow(Map<String, Object> plan, Connection database) throws SQLException {
        try (var find = database.prepareStatement("select * from plan where lookup = hash('SHA-256', ?)")) {
            find.setBytes(1, Base64.getUrlDecoder().decode((String) plan.get("key")));
            try (var row = find.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("The plan is not there");
                }
                var columns = row.getMetaData();
                var values = new LinkedHashMap<String, Object>();
                for (int at = 1; at <= columns.getColumnCount(); at++) {
                    var name = columns.getColumnName(at);
                    values.put(
                            name,
                            columns.getColumnTypeName(at).contains("VARYING") ? row.getBytes(at) : row.getString(at));
                }
                plan.put("row", values);
            }
        }
    }

    /** The migrations as they were at the time: what is released is never edited. */
    private static String tables(Path migrations) throws IOException {
        try (var files = Files.list(migrations)) {
            var all = new StringBuilder();
            for (var file : files.sorted().toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        }
    }

    /** What Flyway noted, without the content, which is inserted again. */
    private static String history(Connection database) throws SQLException {
        var lines = new ArrayList<>(List.of("""
                create table "flyway_schema_history" (
                    "installed_rank" integer not null primary key,
                    "version" varchar(50),
                    "description" varchar(200) not null,
                    "type" varchar(20) not null,
                    "script" varchar(1000) not null,
                    "checksum" integer,
                    "installed_by" varchar(100) not null,
                    "installed_on" timestamp not null default current_timestamp,
                    "execution_time" integer not null,
                    "success" boolean not null
                );"""));
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select \"installed_rank\", \"version\", \"description\", \"type\","
                        + " \"script\", \"checksum\" from \"flyway_schema_history\" where \"version\" is not null"
                        + " order by 1")) {
            while (row.next()) {
                var values = new ArrayList<String>();
                for (int at = 1; at <= 6; at++) {
                    var value = row.getString(at);
                    values.add(value == null ? "null" : at == 1 || at == 6 ? value : "'" + value + "'");
                }
                lines.add("insert into \"flyway_schema_history\" values ("
                        + values.stream().collect(Collectors.joining(", "))
                        + ", 'unknot', current_timestamp, 1, true);");
            }
        }
        return String.join("\n", lines) + "\n";
    }
}

package dev.unknot.reach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for this computer that nobody else trusts, made by the keytool of the JDK. */
final class Certificate {

    private static final String PASSWORD = "for-a-test";
    private static final String NAME = "unknot";
    private static final String WISHES = "-genkeypair -alias unknot -keyalg EC -dname CN=localhost"
            + " -ext san=dns:localhost,ip:127.0.0.1 -storetype PKCS12 -validity 2";

    private static final Certificate OURS = new Certificate();

    private final KeyStore store;

    private Certificate() {
        try {
            var file = Files.createTempDirectory("certificate").resolve("store.p12");
            var command = new ArrayList<String>();
            command.add(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
            command.addAll(List.of(WISHES.split(" ")));
            command.addAll(List.of("-storepass", PASSWORD, "-keystore", file.toString()));
            new ProcessBuilder(command).inheritIO().start().waitFor();
            store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
            Files.delete(file);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No certificate", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("No certificate", e);
        }
    }

    static Certificate ours() {
        return OURS;
    }

    /** As {@code certificate.pem} and {@code key.pem}. */
    void writeTo(Path folder) throws IOException {
        try {
            write(
                    folder.resolve("certificate.pem"),
                    "CERTIFICATE",
                    store.getCertificate(NAME).getEncoded());
            write(
                    folder.resolve("key.pem"),
                    "PRIVATE KEY",
                    store.getKey(NAME, PASSWORD.toCharArray()).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, String label, byte[] content) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {10}).encodeToString(content);
        Files.writeString(file, "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n");
    }

    /** Trusts this certificate alone. */
    SSLContext trusting() {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(NAME, store.getCertificate(NAME));
            trust.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

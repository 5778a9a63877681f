package vn.cadre.landing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A ZIP written by hand, so that it can be what no program would write. */
final class RawZip {
    private static final int ENCRYPTED = 1;
    private static final int CIPHER_HEADER = 12;

    private final ByteArrayOutputStream members = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;
    private byte[] newest;

    /** Adds a member under a name of these bytes, stored as it is. */
    RawZip add(byte[] name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return add(name, 0, crc(bytes), bytes, bytes.length);
    }

    RawZip add(String name, String content) {
        return add(name.getBytes(StandardCharsets.UTF_8), content);
    }

    /** Adds a member under the traditional encryption of PKWARE. */
    RawZip addEncrypted(String name, String content, String password) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        int crc = crc(bytes);
        byte[] plain = new byte[CIPHER_HEADER + bytes.length];
        plain[CIPHER_HEADER - 1] = (byte) (crc >>> 24);
        System.arraycopy(bytes, 0, plain, CIPHER_HEADER, bytes.length);
        return add(
                name.getBytes(StandardCharsets.UTF_8),
                ENCRYPTED,
                crc,
                new Cipher(password).encrypted(plain),
                bytes.length);
    }

    private RawZip add(byte[] name, int flags, int crc, byte[] data, int size) {
        ByteArrayOutputStream common = new ByteArrayOutputStream();
        numbers(common, 2, 20, flags, 0, 0, 0);
        numbers(common, 4, crc, data.length, size);
        numbers(common, 2, name.length, 0);
        ByteArrayOutputStream entry = new ByteArrayOutputStream();
        numbers(entry, 4, 0x02014b50);
        numbers(entry, 2, 20);
        entry.writeBytes(common.toByteArray());
        numbers(entry, 2, 0, 0, 0);
        numbers(entry, 4, 0, members.size());
        entry.writeBytes(name);
        numbers(members, 4, 0x04034b50);
        members.writeBytes(common.toByteArray());
        members.writeBytes(name);
        members.writeBytes(data);
        newest = entry.toByteArray();
        directory.writeBytes(newest);
        count++;
        return this;
    }

    /** Lists the newest member so many times more. */
    RawZip listAgain(int times) {
        for (int i = 0; i < times; i++) {
            directory.writeBytes(newest);
        }
        count += times;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream(members.size() + directory.size() + 22);
        all.writeBytes(members.toByteArray());
        all.writeBytes(directory.toByteArray());
        numbers(all, 4, 0x06054b50);
        numbers(all, 2, 0, 0, count, count);
        numbers(all, 4, directory.size(), members.size());
        numbers(all, 2, 0);
        return all.toByteArray();
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static void numbers(ByteArrayOutputStream out, int width, int... values) {
        for (int value : values) {
            for (int i = 0; i < width; i++) {
                out.write(value >>> (8 * i));
            }
        }
    }

    /** Section 6.1 of PKWARE's APPNOTE. */
    private static final class Cipher {
        private int first = 0x12345678;
        private int second = 0x23456789;
        private int third = 0x34567890;

        Cipher(String password) {
            password.chars().forEach(this::update);
        }

        byte[] encrypted(byte[] plain) {
            byte[] encrypted = new byte[plain.length];
            for (int i = 0; i < plain.length; i++) {
                int seed = (third | 2) & 0xFFFF;
                encrypted[i] = (byte) (plain[i] ^ (seed * (seed ^ 1) >>> 8));
                update(plain[i]);
            }
            return encrypted;
        }

        private void update(int plain) {
            first = step(first, plain);
            second = (second + (first & 0xFF)) * 134_775_813 + 1;
            third = step(third, second >>> 24);
        }

        private static int step(int crc, int value) {
            int next = (crc ^ value) & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                next = (next & 1) == 0 ? next >>> 1 : next >>> 1 ^ 0xEDB88320;
            }
            return crc >>> 8 ^ next;
        }
    }
}

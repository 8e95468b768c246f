package lodestone.bench;

/// What a JVM needs at least.
final class Hello {

    private Hello() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}

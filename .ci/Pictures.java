import java.awt.image.BufferedImage;
import java.io.File;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;

/** Says whether two screenshots of a page show something, and the same, taken on machines with different fonts. */
public final class Pictures {
    public static void main(String[] files) throws Exception {
        BufferedImage first = ImageIO.read(new File(files[0]));
        BufferedImage second = ImageIO.read(new File(files[1]));
        long different = 0;
        long inked = 0;
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < first.getHeight(); y++) {
            for (int x = 0; x < first.getWidth(); x++) {
                int colour = first.getRGB(x, y);
                colours.add(colour);
                inked += light(colour) < 600 ? 1 : 0;
                different += Math.abs(light(colour) - light(second.getRGB(x, y))) > 96 ? 1 : 0;
            }
        }
        double all = (double) first.getWidth() * first.getHeight();
        System.out.printf("%.1f %% of the page inked, %d colours; other fonts change %.2f %% of it%n",
                100 * inked / all, colours.size(), 100 * different / all);
        if (inked / all < 0.02 || colours.size() < 50) {
            throw new IllegalStateException("the page is blank");
        }
        if (different / all > 0.001) {
            throw new IllegalStateException("the page looks different with other fonts");
        }
    }

    private static int light(int colour) {
        return (colour >> 16 & 255) + (colour >> 8 & 255) + (colour & 255);
    }
}

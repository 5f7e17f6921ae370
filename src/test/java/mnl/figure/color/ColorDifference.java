package mnl.figure.color;

/**
 * CIEDE2000, the difference of two colours as people see it, from its definition: G. Sharma, W. Wu, E. N. Dalal, "The
 * CIEDE2000 color-difference formula: implementation notes, supplementary test data, and mathematical observations", Color
 * Research and Application 30(1), 2005.
 */
final class ColorDifference {
    private static final double POW_25_7 = Math.pow(25, 7);

    /** A colour of CIELAB under D65. */
    record Lab(double l, double a, double b) {
        static Lab of(double[] linear) {
            double x = 0.4124564 * linear[0] + 0.3575761 * linear[1] + 0.1804375 * linear[2];
            double y = 0.2126729 * linear[0] + 0.7151522 * linear[1] + 0.0721750 * linear[2];
            double z = 0.0193339 * linear[0] + 0.1191920 * linear[1] + 0.9503041 * linear[2];
            double fx = root(x / 0.95047);
            double fy = root(y);
            double fz = root(z / 1.08883);
            return new Lab(116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz));
        }

        private static double root(double t) {
            return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
        }
    }

    private ColorDifference() {}

    static double of(Lab first, Lab second) {
        double chroma = (Math.hypot(first.a(), first.b()) + Math.hypot(second.a(), second.b())) / 2;
        double stretch = 1.5 - 0.5 * Math.sqrt(share(chroma));
        double c1 = Math.hypot(stretch * first.a(), first.b());
        double c2 = Math.hypot(stretch * second.a(), second.b());
        double h1 = hue(stretch * first.a(), first.b());
        double h2 = hue(stretch * second.a(), second.b());
        boolean grey = c1 * c2 == 0;
        double turn = grey ? 0 : turn(h2 - h1);
        double l = (first.l() + second.l()) / 2;
        double c = (c1 + c2) / 2;
        double h = grey ? h1 + h2 : middle(h1, h2);
        double t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
        double square = (l - 50) * (l - 50);
        double dl = (second.l() - first.l()) / (1 + 0.015 * square / Math.sqrt(20 + square));
        double dc = (c2 - c1) / (1 + 0.045 * c);
        double dh = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2)) / (1 + 0.015 * c * t);
        double angle = 60 * Math.exp(-Math.pow((h - 275) / 25, 2));
        double rotation = -2 * Math.sqrt(share(c)) * Math.sin(Math.toRadians(angle));
        return Math.sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
    }

    private static double share(double chroma) {
        double power = Math.pow(chroma, 7);
        return power / (power + POW_25_7);
    }

    private static double hue(double a, double b) {
        return a == 0 && b == 0 ? 0 : (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
    }

    private static double turn(double degrees) {
        return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
    }

    private static double middle(double h1, double h2) {
        double sum = h1 + h2;
        return Math.abs(h1 - h2) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}

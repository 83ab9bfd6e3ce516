export const findChromium = () => '/usr/bin/chromium';

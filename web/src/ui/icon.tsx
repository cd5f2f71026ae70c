const paths = {
  system: 'M3 5.5h14v9H3zM7 17.5h6M10 14.5v3',
  light:
    'M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6 16 16M16 4l-1.4 1.4M5.4 14.6 4 16',
  dark: 'M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7z',
  keys: 'M7.6 7.2a2.5 2.5 0 1 1 3.7 2.4c-.9.5-1.3 1-1.3 2M10 14.2v.3M10 1.8a8.2 8.2 0 1 0 0 16.4a8.2 8.2 0 1 0 0-16.4',
  copy: 'M7 7V3.5h9.5V13H13M3.5 7H13v9.5H3.5z',
  edit: 'M4 16l.8-3.4L13.5 4l2.5 2.5-8.7 8.7z',
  undo: 'M4 8h8a4 4 0 0 1 0 8H8M4 8l3.5-3.5M4 8l3.5 3.5',
  link: 'M8 12l4-4M7 9.5 4.8 11.7a2.6 2.6 0 0 0 3.6 3.6L10.600 13M9.400 7l2.200-2.300a2.600 2.600 0 0 1 3.700 3.600L13 10.500',
  arrow: 'M3.500 10h12.500M12 6l4 4-4 4',
  within: 'M5 3.500v7a2.500 2.500 0 0 0 2.500 2.500H15M12 10l3 3-3 3',
  down: 'M5.500 8l4.500 4.500L14.500 8',
} as const;

export type IconName = keyof typeof paths;

/** A drawing beside words that say the same; never alone. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}

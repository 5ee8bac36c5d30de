/**
 * Where things that lie over the view are put: inside its landmark, so that who goes from landmark to
 * landmark finds them there. The page itself where a part is shown without the window around it.
 */
export function mainLandmark(): HTMLElement {
  return document.querySelector('main') ?? document.body;
}

/**
 * Where things that lie over the view are put: inside its landmark, so that who goes from landmark to
 * landmark finds them there. The page itself where a part is shown without the window around it.
 */
export function mainLandmark(): HTMLElement {
  return document.querySelector('main') ?? document.body;
}

/** The same for what is drawn before the window is whole: asked for when it opens. */
export const IN_MAIN_LANDMARK = {
  get current(): HTMLElement {
    return mainLandmark();
  },
};

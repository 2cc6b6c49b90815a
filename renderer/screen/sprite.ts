/**
 * All drawings, in the document once: a picture that is already here is drawn in the same frame as its words, and nothing is
 * fetched while a visitor waits. As a document, not as text: the page's policy lets no text become markup (row 3).
 */
export const loadPictures = (): Promise<void> =>
  new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('GET', './pictures.svg')
    request.responseType = 'document'
    request.overrideMimeType('image/svg+xml')
    request.addEventListener('load', () => {
      const sprite = request.responseXML?.documentElement
      if (!sprite) return fail(new Error('no pictures'))
      sprite.setAttribute('class', 'sprite')
      document.documentElement.append(document.adoptNode(sprite))
      done()
    })
    request.addEventListener('error', () => fail(new Error('no pictures')))
    request.send()
  })
